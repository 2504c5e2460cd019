import { ComponentForm, type ConfiguredProps } from "propsmith";

/** One row of your own table. */
export interface Saved {
  componentKey: string;
  configuredProps?: ConfiguredProps;
  dynamicPropsId?: string;
}

export function Edit({ saved, save }: { saved: Saved; save(it: Saved): Promise<void> }) {
  const { componentKey } = saved;
  return (
    <ComponentForm
      {...saved}
      submitLabel="Save"
      onSubmit={(configuredProps, { dynamicPropsId }) =>
        save({ componentKey, configuredProps, dynamicPropsId })
      }
    />
  );
}
