import { api, type Shapes } from "../api/client.ts";
import { useSaid } from "../texts/language.ts";

/** Why a refund is asked for, and why it was rejected, in the words of the policy that the case has (R3.1, R3.7). */
export function useReasons(
  refund: Pick<Shapes["Refund"], "policy_version" | "reason" | "sub_reason" | "rejection_reason">,
): { readonly asked?: string; readonly rejected?: string } {
  const say = useSaid();
  const version = String(refund.policy_version);
  const { data: policy } = api.useQuery(
    "get",
    "/policies/{version}",
    { params: { path: { version } } },
    // A version never changes.
    { staleTime: Number.POSITIVE_INFINITY },
  );
  if (policy === undefined) return {};
  const reason = policy.reasons.find(({ code }) => code === refund.reason);
  const finer = reason?.sub_reasons.find(({ code }) => code === refund.sub_reason);
  const rejected = policy.rejection_reasons.find(({ code }) => code === refund.rejection_reason);
  return {
    ...(reason ? { asked: [reason, finer].flatMap((one) => (one ? [say(one.text)] : [])).join(": ") } : {}),
    ...(rejected ? { rejected: say(rejected.text) } : {}),
  };
}
