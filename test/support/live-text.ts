/** What the live regions of a page say now. */
export const liveText = (root: ParentNode = document): string =>
  [...root.querySelectorAll("output, [role=status]")]
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean)
    .join(" | ");
