"use client";

import { createContext, useContext, type ComponentType } from "react";
import type { ButtonProps } from "./Button.tsx";
import type { LogoProps } from "./Logo.tsx";
import type { NoticeProps } from "./Notice.tsx";

/** The shared parts that a host may draw with components of its own. */
export interface UiComponents {
  /** Every button, the submit button included. It spreads what it is given on a `<button>`. */
  Button: ComponentType<ButtonProps>;
  Notice: ComponentType<NoticeProps>;
  /** An app's logo. It is hidden from assistive technology: the name stands beside it. */
  Logo: ComponentType<LogoProps>;
}

/** A host's own components in place of shared parts; empty where it brings none. */
export const UiComponentsContext = createContext<Partial<UiComponents>>({});

export const useUiComponents = (): Partial<UiComponents> => useContext(UiComponentsContext);
