"use client";

import { lazyPart } from "../shell/lazy.tsx";

/**
 * What the form around changed by itself, to be kept or undone, and what is other than it was saved, to be reverted. Its code
 * is fetched when it is first drawn.
 */
export const ChangesView = lazyPart(() => import("../editing/ChangesView.tsx").then((it) => it.ChangesView));

/**
 * Keeps the work on the form around in a host's store, without its secrets, and says how that stands. Work of before is
 * offered, with what of it no longer fits; it is resumed in one step that can be undone.
 */
export const DraftBar = lazyPart(() => import("../editing/DraftBar.tsx").then((it) => it.DraftBar));

/**
 * Offers another version of the component to the form around: what would become of its values is shown first, and an upgrade
 * is a step that can be undone. Nothing where the form has that version.
 */
export const UpgradeOffer = lazyPart(() =>
  import("../editing/UpgradeOffer.tsx").then((it) => it.UpgradeOffer),
);

export const NewestVersion = lazyPart(() => import("./NewestVersion.tsx").then((it) => it.NewestVersion));
