import { useMutation, type QueryClient } from "@tanstack/react-query";
import { Button } from "../../src/ui/Button.tsx";
import { resetBackend } from "./playground.ts";

/** Puts the playground's data back, for whoever has written, connected and deployed enough. */
export function ResetButton({ queryClient }: { queryClient: QueryClient }) {
  const { mutate, isPending, isSuccess, error } = useMutation(
    { mutationFn: resetBackend, onSuccess: () => queryClient.invalidateQueries() },
    queryClient,
  );
  return (
    <footer className="playground-reset">
      <p>A playground: its database, people and accounts are made up.</p>
      <Button variant="quiet" icon="undo" busy={isPending} onClick={() => mutate()}>
        Reset its data
      </Button>
      <output>{error ? error.message : isSuccess ? "It is as it was at the start." : ""}</output>
    </footer>
  );
}
