import { S3ServiceException } from "@aws-sdk/client-s3";
import { sha256 } from "../../integration/support/evidence-files.ts";

interface Sent {
  readonly constructor: { readonly name: string };
  readonly input: Record<string, unknown>;
}

/** A versioned bucket in memory: what the evidence room reads, copies and removes. One request is one step. */
export class MemoryBucket {
  private readonly versions = new Map<string, { readonly key: string; readonly content: Buffer }>();
  private made = 0;

  /** Writes a new version, as a form does, and says which. */
  put(key: string, content: Buffer): string {
    this.made += 1;
    const version = `v${this.made}`;
    this.versions.set(version, { key, content });
    return version;
  }

  /** The versions below a place, with what their content sums up to. */
  below(place: string): { version: string; key: string; sum: string }[] {
    return [...this.versions]
      .filter(([, { key }]) => key.startsWith(place))
      .map(([version, { key, content }]) => ({ version, key, sum: sha256(content) }));
  }

  /** Carries out one request. */
  answer({ constructor: { name }, input }: Sent): Record<string, unknown> {
    if (name === "DeleteObjectCommand") {
      this.versions.delete(String(input.VersionId));
      return {};
    }
    if (name === "GetObjectCommand") {
      const content = this.read(String(input.Key), String(input.VersionId));
      const Body = { transformToByteArray: async () => new Uint8Array(content), destroy: () => {} };
      return { VersionId: input.VersionId, ContentLength: content.length, Body };
    }
    if (name === "CopyObjectCommand") {
      const [, key = "", version = ""] =
        /^bucket\/(.*)\?versionId=(.*)$/.exec(String(input.CopySource)) ?? [];
      return { VersionId: this.put(String(input.Key), this.read(key, version)) };
    }
    throw new Error(`the bucket in memory does not know ${name}`);
  }

  private read(key: string, version: string): Buffer {
    const found = this.versions.get(version);
    if (found?.key === key) return found.content;
    throw new S3ServiceException({ name: "NoSuchVersion", $fault: "client", $metadata: {} });
  }
}
