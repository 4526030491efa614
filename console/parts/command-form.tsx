import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import type { Command } from "../api/command.ts";

interface Wanted {
  readonly title: string;
  readonly command: Command;
  /** Where it is sent, as `available_actions` says. */
  readonly href: string;
  readonly button: string;
  /** It takes something from somebody: its button is no invitation. */
  readonly danger?: boolean;
  /** There is something more obvious to do: its button is one of several. */
  readonly aside?: boolean;
  readonly children: ReactNode;
}

/** One command with what it needs: the fields by their names are its body, but for those left empty. */
export function CommandForm({ title, command, href, button, danger, aside, children }: Wanted) {
  return (
    <Form
      className="card narrow"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
        command.mutate({ path: href, body: Object.fromEntries(given) });
      }}
    >
      <h2>{title}</h2>
      {children}
      <button
        type="submit"
        className={danger ? "danger" : aside ? undefined : "main"}
        disabled={command.isPending}
      >
        {button}
      </button>
    </Form>
  );
}
