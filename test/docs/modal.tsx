import { useRef } from "react";
import { ComponentForm } from "propsmith";

export function EditInModal({ componentKey }: { componentKey: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const cancel = (
    <button type="button" onClick={close}>
      Cancel
    </button>
  );
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Configure
      </button>
      <dialog ref={dialog} aria-label="Configure this step">
        <ComponentForm componentKey={componentKey} onSubmit={close} actions={cancel} />
      </dialog>
    </>
  );
}
