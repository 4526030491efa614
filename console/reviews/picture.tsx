import { useEffect } from "react";
import { api, type Shapes } from "../api/client.ts";
import { FileList } from "../evidence/file-list.tsx";
import { isOnItsWay } from "../evidence/heard.ts";

type File = Shapes["Draft"]["files"][number];

interface Wanted {
  readonly review_id: string;
  readonly file_id: string;
  /** Told where the picture stands: only accepted ones can be named in a review. */
  readonly onSeen: (file: File) => void;
  readonly onRemove: () => void;
}

const SOON_MS = 1_500;

/** A picture of a review that is being written: where it is on its way, and what it shows once it is there. */
export function Picture({ review_id, file_id, onSeen, onRemove }: Wanted) {
  const { data } = api.useQuery(
    "get",
    "/reviews/{review_id}/files/{file_id}",
    { params: { path: { review_id, file_id } } },
    // What became of a file nobody tells a browser: it asks again as long as one is on its way.
    { refetchInterval: ({ state }) => (state.data && !isOnItsWay(state.data.file) ? false : SOON_MS) },
  );
  const status = data?.file.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told whenever the picture stands elsewhere
  useEffect(() => {
    if (data) onSeen(data.file);
  }, [status]);
  if (data === undefined) return null;
  const href = `/reviews/${review_id}/files/${file_id}`;
  return <FileList files={[data.file]} hrefOf={() => href} onRemove={onRemove} />;
}
