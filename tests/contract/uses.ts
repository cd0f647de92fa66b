// What a site that reads the API would write; compiled with `tsc --strict`, never run.
import type { AnyPage, Call, Operations } from "../../docs/types";

async function ask<Name extends keyof Operations>(
  address: string,
  query: Operations[Name]["query"],
): Promise<Operations[Name]["answer"]> {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const answer = await fetch(`${address}?${asked}`);
  return (await answer.json()) as Operations[Name]["answer"];
}

export async function openCalls(): Promise<string[]> {
  const found = await ask<"calls_list">("/api/v2/calls/", { locale: "nb", status: "open", limit: 5 });
  return found.items.map((call: Call) => `${call.title}: ${call.deadline ?? "–"} (${call.status})`);
}

export function acronym(page: AnyPage): string {
  return "acronym" in page ? page.acronym : page.title;
}

export function wrong(page: AnyPage, call: Call): unknown {
  // @ts-expect-error A parameter that there is not.
  void ask<"calls_list">("/api/v2/calls/", { colour: "red" });
  // @ts-expect-error Only programmes have an acronym.
  void page.acronym;
  // @ts-expect-error A deadline may be missing.
  return call.deadline.length;
}
