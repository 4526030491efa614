import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import { saidWaybill, WaybillFields } from "./waybill-fields.tsx";

/** A number with its carrier, as the API takes it (R2.2). */
export type SaidWaybill = ReturnType<typeof saidWaybill>;

interface Wanted {
  readonly title: string;
  /** What it brings, before its button. */
  readonly children?: ReactNode;
  readonly button: string;
  readonly busy: boolean;
  readonly onSay: (said: SaidWaybill) => void;
}

/** A form of carrier and number, looked at while they are typed (R2.2, R5.5). */
export function WaybillForm({ title, children, button, busy, onSay }: Wanted) {
  return (
    <Form
      className="card narrow"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(saidWaybill(new FormData(event.currentTarget)));
      }}
    >
      <h2>{title}</h2>
      <WaybillFields />
      {children}
      <button type="submit" className="main" disabled={busy}>
        {button}
      </button>
    </Form>
  );
}
