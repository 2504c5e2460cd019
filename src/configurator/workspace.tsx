"use client";

import { createContext, useContext } from "react";
import type { ComponentFormHandle } from "../form/use-component-form.ts";
import type { Component } from "../wire/component.ts";
import type { RunsHandle } from "./run/use-runs.ts";

/** The component that is worked on: its definition, its open form, and what came of it. */
export interface Workspace {
  component: Component;
  handle: ComponentFormHandle;
  /** What ran, and what sets it going. */
  runs: RunsHandle;
  /** Opens a trigger that was deployed, where the client may manage those. */
  manage?(triggerId: string): void;
  /** Gives the form back what it was opened with, which can be undone. */
  startOver(): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The component that the parts around it work on; none before one is chosen. */
export const useWorkspace = (): Workspace | null => useContext(WorkspaceContext);
