import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The console is files and nothing else: what differs between deployments is in /config.json. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: "es2024", sourcemap: true, cssCodeSplit: false, modulePreload: { polyfill: false } },
});
