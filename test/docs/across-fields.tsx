import { ComponentForm, type Checks } from "propsmith";

const validate: Checks = {
  until: (until, { configuredProps: { from } }) =>
    String(until) > String(from) ? undefined : "Must be after the first day.",
};

async function book(values: object) {
  const response = await fetch("/api/bookings", { method: "POST", body: JSON.stringify(values) });
  if (!response.ok) throw new Error("These days were taken just now.");
}

export const Booking = () => <ComponentForm componentKey="acme-book" validate={validate} onSubmit={book} />;
