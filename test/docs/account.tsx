import { useMemo, useState } from "react";
import { ComponentForm, type ComponentFormProps, type ConfiguredProps } from "propsmith";

const withoutAccounts: ComponentFormProps["renderField"] = (field, renderDefault) =>
  field.prop.type === "app" ? null : renderDefault();

export function Post({ accountId }: { accountId: string }) {
  const [values, setValues] = useState<ConfiguredProps>({});
  const configuredProps = useMemo(
    () => ({ ...values, slack: { authProvisionId: accountId } }),
    [values, accountId],
  );
  return (
    <ComponentForm
      componentKey="slack-send-message"
      configuredProps={configuredProps}
      onConfiguredPropsChange={setValues}
      renderField={withoutAccounts}
    />
  );
}
