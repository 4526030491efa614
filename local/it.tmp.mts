import { startEngine } from "./engine.ts";
import { deploy } from "./deploy.ts";
import { rmSync } from "node:fs";
rmSync("/tmp/it",{recursive:true,force:true});
const e = await startEngine({ port: 4571, state: "/tmp/it" }); await deploy(e.endpoint,"/tmp/it/endpoints.json",()=>{}); console.log("up");
process.on("SIGTERM", async () => { await e.stop(); process.exit(0); });
await e.gone;
