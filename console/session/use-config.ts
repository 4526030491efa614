import { useQuery } from "@tanstack/react-query";
import { type Config, config } from "./config.ts";

/** The deployment's configuration; it changes with a deployment alone. */
export function useConfig(): Config | undefined {
  return useQuery({ queryKey: ["config"], queryFn: config, staleTime: "static" }).data;
}
