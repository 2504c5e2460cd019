import { ComponentForm, type Checks } from "propsmith";
import * as z from "zod";

const validate: Checks = {
  email: z.email("Write an address, such as ada@example.com."),
  project: async (name, { signal }) => {
    const response = await fetch(`/api/projects/${encodeURIComponent(String(name))}`, { signal });
    return response.status === 404 ? undefined : "There is a project of this name.";
  },
};

export const Invite = () => <ComponentForm componentKey="acme-invite" validate={validate} />;
