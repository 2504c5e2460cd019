/** Holds the place of what is on its way. */
export function Skeleton({ label, size }: { label: string; size?: "large" }) {
  return (
    <div className="cf-skeleton" data-size={size} role="status" aria-label={label}>
      <i />
      <i />
      <i />
    </div>
  );
}
