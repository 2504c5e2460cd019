import { Configurator, type DraftStore } from "propsmith/configurator";

const at = ({ externalUserId, componentKey }: { externalUserId: string; componentKey: string }) =>
  `draft ${externalUserId} ${componentKey}`;

const drafts: DraftStore = {
  load: async (key) => JSON.parse(localStorage.getItem(at(key)) ?? "null"),
  save: async (key, draft) => localStorage.setItem(at(key), JSON.stringify(draft)),
  remove: async (key) => localStorage.removeItem(at(key)),
};

export const Workspace = () => <Configurator drafts={drafts} />;
