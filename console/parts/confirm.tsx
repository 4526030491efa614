import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords, words } from "../texts/language.ts";

const said = words({ id: { back: "Batal" }, en: { back: "Cancel" } });

interface Asked {
  readonly title: string;
  /** What it brings and what it costs, before the button. */
  readonly children: ReactNode;
  readonly yes: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onYes: () => void;
}

/** Asks once more before what cannot be undone, and says what it costs. */
export function Confirm({ title, children, yes, danger, busy = false, open, onClose, onYes }: Asked) {
  const text = useWords(said);
  return (
    <ModalOverlay isOpen={open} onOpenChange={(is) => is || onClose()} isDismissable className="veil">
      <Modal className="modal">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            <Button className={danger ? "danger" : "main"} isDisabled={busy} onPress={onYes}>
              {yes}
            </Button>
            <Button onPress={onClose}>{text.back}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
