import type { Complains, ComplaintStep } from "./complaints.ts";
import type { Call, People, Scene } from "./scene.ts";

/** The agent who has the sample's complaints. */
const AGENT = "agent-1";

/** The scenes of a complaint about the first line of an order (R6.3): it is opened, then each step is one. */
export function complaintScenes(
  call: Call,
  { category, text, steps = [] }: Complains,
  who: People & { readonly worth: number },
): Scene[] {
  let id = "";
  let proposal = 0;
  const open = async () => {
    const said = { category, text, lines: ["1"] };
    const opened = await call("POST", `/orders/${who.order}/complaints`, said, who.buyer, "complain");
    id = opened.complaint_id;
  };
  const take = async (step: ComplaintStep, place: number) => {
    if (step[0] === "offer" || step[0] === "mediate") proposal += 1;
    const [path, body, as] = said(step, proposal, who);
    await call("POST", `/complaints/${id}/${path}`, body, as, `complaint-${place}`);
  };
  return [open, ...steps.map((step, place) => () => take(step, place))];
}

function said(
  step: ComplaintStep,
  proposal: number,
  { buyer, seller, worth }: People & { readonly worth: number },
): [string, object, string] {
  switch (step[0]) {
    case "answer":
      return ["answer", { text: step[1] }, seller];
    case "offer":
    case "mediate": {
      const [does, solution, text, percent] = step;
      const money = percent && { amount: Math.floor((worth * percent) / 100), currency: "IDR" };
      const offer = { solution, text, ...(money ? { amount: money } : {}) };
      return ["proposals", offer, does === "offer" ? seller : AGENT];
    }
    case "accept":
      return ["acceptance", { proposal }, buyer];
    case "decline":
      return ["decline", { proposal }, buyer];
    case "escalate":
      return ["escalation", { text: step[1] }, buyer];
    case "withdraw":
      return ["withdrawal", {}, buyer];
    case "claim":
      return ["claim", {}, AGENT];
    case "resolve":
      return ["resolution", { reason: step[1], text: step[2] }, AGENT];
    case "rate":
      return ["rating", { satisfaction: step[1], ...(step[2] ? { text: step[2] } : {}) }, buyer];
    default:
      return step satisfies never;
  }
}
