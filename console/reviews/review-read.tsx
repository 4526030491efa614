import type { Shapes } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { Stars } from "./stars.tsx";

const said = words({
  id: {
    title: "Ulasan",
    removed: "Ulasan ini dihapus oleh petugas.",
    answer: "Jawaban toko",
    answerRemoved: "Jawaban toko dihapus oleh petugas.",
    picture: "Foto",
  },
  en: {
    title: "Review",
    removed: "An agent removed this review.",
    answer: "The shop's answer",
    answerRemoved: "An agent removed the shop's answer.",
    picture: "Picture",
  },
});

/** A review as it is read, with what the shop answers (R6.5). */
export function ReviewRead({ review, own = true }: { review: Shapes["Review"]; own?: boolean }) {
  const text = useWords(said);
  const language = useLanguage();
  const { answer, pictures } = review;
  return (
    <>
      {own && (
        <section className="card" aria-label={text.title}>
          <h2>{text.title}</h2>
          {review.status === "removed" && <p className="note bad">{text.removed}</p>}
          <p>
            <Stars rating={review.rating} />{" "}
            <time className="quiet" dateTime={review.written_at}>
              {day(review.written_at, language)}
            </time>
          </p>
          {review.text && <p className="words">{review.text}</p>}
          <div className="files">
            {pictures.map((one) => (
              <EvidenceView key={one.file_id} href={one.href} label={text.picture} />
            ))}
          </div>
        </section>
      )}
      {answer && (
        <section className="card" aria-label={text.answer}>
          <h2>{text.answer}</h2>
          {answer.removed ? (
            <p>{text.answerRemoved}</p>
          ) : (
            <>
              <p className="words">{answer.text}</p>
              <time className="quiet" dateTime={answer.answered_at}>
                {day(answer.answered_at, language)}
              </time>
            </>
          )}
        </section>
      )}
    </>
  );
}
