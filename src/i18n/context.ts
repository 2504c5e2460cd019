"use client";

import { createContext, useContext } from "react";
import { en } from "./en.ts";
import { createTranslate, type Translate } from "./translate.ts";

/** English where no host says otherwise, so that a part works outside of any provider. */
export const TranslateContext = createContext<Translate>(createTranslate(en, "en"));

/** The messages of the form around this component. */
export const useTranslate = (): Translate => useContext(TranslateContext);
