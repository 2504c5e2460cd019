import { createRoot } from "react-dom/client";
import { ComponentForm } from "propsmith";

const element = document.querySelector("#billing") as HTMLElement;
const root = createRoot(element, { identifierPrefix: "billing-" });
root.render(<ComponentForm componentKey="stripe-create-invoice" />);
