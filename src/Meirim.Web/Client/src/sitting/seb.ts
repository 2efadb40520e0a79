// What Safe Exam Browser says of itself to this page: its keys, each hashed with the page's address. On Windows it also adds
// headers to every request; on macOS and iOS it cannot, and this is the only way (its developer documentation, "Config Key").
interface Security { configKey?: string; browserExamKey?: string; updateKeys?: (told: () => void) => void }

declare global {
  interface Window { SafeExamBrowser?: { security?: Security } }
}

const patience = 5_000;

export async function shownKeys(): Promise<Record<string, string>> {
  const security = () => window.SafeExamBrowser?.security;
  if (!security()) return {};
  if (!security()?.configKey && !security()?.browserExamKey && security()?.updateKeys)
    await new Promise<void>(there => {
      // version 3.0 finds it again by its name, which a function has from the property in which it stands
      const told = { sittingKeysAreThere: () => { there(); } };
      Object.assign(window, told);
      setTimeout(there, patience);
      security()!.updateKeys!(told.sittingKeysAreThere);
    });
  return { "Sitting-Page": location.href.split("#")[0]!, "Sitting-Config-Key": security()?.configKey ?? "", "Sitting-Exam-Key": security()?.browserExamKey ?? "" };
}
