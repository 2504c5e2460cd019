/** An app's logo, or its initials where there is none. The name stands beside it. */
export function Logo({ name, src, size }: { name: string; src?: string; size?: "small" | "large" }) {
  return (
    <span className="cf-logo" data-size={size} aria-hidden="true">
      {src ? <img src={src} alt="" /> : name.slice(0, 2)}
    </span>
  );
}
