/**
 * An app's logo, or its initial on a tile in a colour of its own. The name stands beside it. Only what comes over the
 * network is drawn as an image: a page under a strict policy says which hosts may, and lets no data in.
 */
export function Logo({ name, src, size }: { name: string; src?: string; size?: "small" | "large" }) {
  return (
    <span className="cf-logo" data-size={size} aria-hidden="true">
      {src?.startsWith("http") ? <img src={src} alt="" /> : <Tile name={name} />}
    </span>
  );
}

function Tile({ name }: { name: string }) {
  return (
    <svg viewBox="0 0 48 48">
      <rect width="48" height="48" fill={`hsl(${hueOf(name)} 55% 36%)`} />
      <text x="24" y="33" textAnchor="middle" fontSize="25" fill="#fff">
        {name.slice(0, 1)}
      </text>
    </svg>
  );
}

/** Degrees on the colour wheel, the same for the same name. */
const hueOf = (name: string): number =>
  Array.from(name).reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 0);
