import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { Confirm } from "./confirm.tsx";

interface Wanted {
  readonly title: string;
  /** What it brings and what it costs: before the button, and once more before it is done. */
  readonly costs: ReactNode;
  readonly button: string;
  readonly sure: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly command: Command;
  /** Where it is sent, as `available_actions` says. */
  readonly href: string;
}

/** One command that needs nothing but to be meant: what it brings stands before its button, and is asked once more. */
export function ConfirmedCommand({ title, costs, button, sure, yes, danger, command, href }: Wanted) {
  const [asking, ask] = useState(false);
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <p>{costs}</p>
      <Button className={danger ? "danger" : ""} onPress={() => ask(true)}>
        {button}
      </Button>
      <Confirm
        title={sure}
        yes={yes}
        {...(danger ? { danger } : {})}
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() => command.mutate({ path: href }, { onSettled: () => ask(false) })}
      >
        <p>{costs}</p>
      </Confirm>
    </section>
  );
}
