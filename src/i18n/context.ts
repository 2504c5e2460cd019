"use client";

import { createContext, useContext } from "react";
import { english } from "./english.ts";
import type { Translate } from "./translate.ts";

/** English where no host says otherwise, so that a part works outside of any provider. */
export const TranslateContext = createContext<Translate>(english);

/** The messages of the form around this component. */
export const useTranslate = (): Translate => useContext(TranslateContext);
