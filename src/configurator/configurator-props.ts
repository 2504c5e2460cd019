import type { ReactNode } from "react";
import type { Connection } from "../react/connect-context.tsx";
import type { Sources, Suppliers } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { RecentStore } from "./catalog/recent.ts";
import type { DraftStore } from "./editing/drafts.ts";
import type { FileHierarchy } from "./files/hierarchy.ts";
import type { SaveHandler } from "./history/SaveButton.tsx";
import type { Layout } from "./shell/Frame.tsx";
import type { ConfiguratorMessages } from "./words.ts";

export interface ConfiguratorProps extends Partial<Connection> {
  /** The component that is open, by key. A person goes on from there; another key opens another one. */
  componentKey?: string;
  /** Which version of it is opened: the newest without it. Where there is a newer one, an upgrade is offered. */
  version?: string;
  /** What was saved of it: it opens with these values, and is compared with them. */
  configuredProps?: ConfiguredProps;
  /** Where the values come from that weren't entered in the form, as they were saved. */
  sources?: Sources;
  /** Where values may come from besides the form. Keep the object: a new one computes all samples again. */
  suppliers?: Suppliers;
  /** The id that came with the saved values' dynamic props. */
  dynamicPropsId?: string;
  /** Saves the open form, finished or not, by a button beside the others. What it saved counts as unchanged from then on. */
  onSave?: SaveHandler;
  /** Where unfinished work is kept, without its secrets; it is offered when its component is opened again. */
  drafts?: DraftStore;
  /** Asks before the page or the dialog is left while there is work that is kept nowhere: true without it. */
  askBeforeLeaving?: boolean;
  /** A person chose a component: where a host would change its address. */
  onChoose?(componentKey: string): void;
  /** How it stands in the host: `page` without it. Another layout keeps all that was typed and run. */
  layout?: Layout;
  /** What a dialog is called. */
  title?: string;
  /** The dialog was closed. */
  onClose?(): void;
  /** In place of a form, before anything is chosen. */
  renderWelcome?(choose: (componentKey: string) => void): ReactNode;
  /** At the end of the list of components. */
  footer?: ReactNode;
  /** Texts in place of those of the language around, by key. Those of the form are `CustomizeProvider`'s. */
  messages?: Partial<ConfiguratorMessages>;
  /** Which props of an app's components lead to files, by the app's slug: these can be browsed. SharePoint's without it. */
  files?: Readonly<Record<string, FileHierarchy>>;
  /** Where the components opened last are kept; in memory without it. */
  recent?: RecentStore;
  /**
   * Shows what the page asks the platform for, and which field depends on which: for those who build, and not for those
   * who fill in. Its code is fetched before anything is asked for.
   */
  developer?: boolean;
}

/** The props of everything below the connection and the texts. */
export type WorkbenchProps = Omit<ConfiguratorProps, "messages" | "developer" | keyof Connection>;
