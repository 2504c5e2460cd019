import { useEffect, useRef, useState } from "react";
import { ComponentForm, type ConfiguredProps } from "propsmith";

interface Work {
  configuredProps?: ConfiguredProps;
  dynamicPropsId?: string;
}

interface WizardProps {
  /** Component keys. */
  steps: readonly string[];
  onDone(work: Record<string, Work>): void;
}

export function Wizard({ steps, onDone }: WizardProps) {
  const [at, setAt] = useState(0);
  const [work, setWork] = useState<Record<string, Work>>({});
  const key = steps[at] ?? "";
  const isLast = at + 1 === steps.length;
  const section = useRef<HTMLElement>(null);
  const focused = useRef(at);
  useEffect(() => {
    if (focused.current !== at) section.current?.focus();
    focused.current = at;
  }, [at]);
  const keep = (part: Work) => setWork((all) => ({ ...all, [key]: { ...all[key], ...part } }));
  const back = at > 0 && (
    <button type="button" onClick={() => setAt(at - 1)}>
      Back
    </button>
  );
  return (
    <section ref={section} tabIndex={-1} aria-label={`Step ${at + 1} of ${steps.length}`}>
      <ComponentForm
        key={key}
        componentKey={key}
        {...work[key]}
        onConfiguredPropsChange={(configuredProps) => keep({ configuredProps })}
        onDynamicProps={({ id }) => keep({ dynamicPropsId: id })}
        submitLabel={isLast ? "Finish" : "Next"}
        onSubmit={() => (isLast ? onDone(work) : setAt(at + 1))}
        actions={back}
      />
    </section>
  );
}
