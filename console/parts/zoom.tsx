import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    larger: "Perbesar",
    smaller: "Perkecil",
    close: "Tutup",
    times: (zoom: number) => `${zoom} %`,
    keys: "Tombol + dan − mengubah ukuran, tombol panah menggeser gambar.",
  },
  en: {
    larger: "Larger",
    smaller: "Smaller",
    close: "Close",
    times: (zoom: number) => `${zoom}%`,
    keys: "The + and − keys change the size, the arrow keys move the picture.",
  },
});

const SIZES = [100, 150, 200, 300, 400, 600];

interface Wanted {
  readonly src: string;
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A picture as large as one needs it to read a label on a parcel: by button, by key, moved by scrolling. */
export function Zoom({ src, label, open, onClose }: Wanted) {
  const text = useWords(said);
  const [place, go] = useState(0);
  const size = SIZES[place] ?? 100;
  const by = (step: number) => go((now) => Math.min(SIZES.length - 1, Math.max(0, now + step)));
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(is) => {
        if (is) return;
        go(0);
        onClose();
      }}
      isDismissable
      className="veil"
    >
      <Modal className="modal zoom">
        <Dialog>
          {({ close }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: keys for what the buttons below do as well
            <div
              className="zoom-inside"
              onKeyDown={({ key }) => {
                if (key === "+" || key === "=") by(1);
                if (key === "-") by(-1);
              }}
            >
              <Heading slot="title">{label}</Heading>
              <div className="actions">
                <Button isDisabled={place === 0} onPress={() => by(-1)}>
                  {text.smaller}
                </Button>
                <output aria-live="polite" className="number">
                  {text.times(size)}
                </output>
                <Button isDisabled={place === SIZES.length - 1} onPress={() => by(1)}>
                  {text.larger}
                </Button>
                <Button className="plain" onPress={close}>
                  {text.close}
                </Button>
              </div>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <section className="zoom-window" aria-label={label} tabIndex={0} ref={takeFocus}>
                <img src={src} alt={label} style={{ width: `${size}%` }} />
              </section>
              <p className="quiet">{text.keys}</p>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The picture has the keys as soon as it is open. */
function takeFocus(window: HTMLElement | null): void {
  window?.focus();
}
