// Passkeys: asks the server what to ask for, lets the browser ask its owner, and sends the answer with the form.
// A form with data-passkey="get" signs in (hidden until the browser turns out to know passkeys), "create" makes a new one.
type Json = Record<string, unknown>;

const toBytes = (text: string): ArrayBuffer => {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, sign => sign.charCodeAt(0)).buffer;
};

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const withBytes = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as Json[]).map(item => ({ ...item, id: toBytes(item["id"] as string) }) as PublicKeyCredentialDescriptor);

async function make(options: Json): Promise<Credential | null> {
  const user = options["user"] as Json;
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options["challenge"] as string),
      user: { ...user, id: toBytes(user["id"] as string) },
      excludeCredentials: withBytes(options["excludeCredentials"]),
    } as unknown as PublicKeyCredentialCreationOptions,
  });
}

async function ask(options: Json): Promise<Credential | null> {
  return navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options["challenge"] as string),
      allowCredentials: withBytes(options["allowCredentials"]),
    } as unknown as PublicKeyCredentialRequestOptions,
  });
}

/** The credential as the server reads it. Written by hand: some password keepers' own toJSON fails. */
function written(credential: PublicKeyCredential): string {
  const response: Json = { clientDataJSON: toText(credential.response.clientDataJSON) };
  if (credential.response instanceof AuthenticatorAttestationResponse) {
    response["attestationObject"] = toText(credential.response.attestationObject);
    response["transports"] = credential.response.getTransports?.() ?? [];
  } else {
    const assertion = credential.response as AuthenticatorAssertionResponse;
    response["authenticatorData"] = toText(assertion.authenticatorData);
    response["signature"] = toText(assertion.signature);
    if (assertion.userHandle) response["userHandle"] = toText(assertion.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const said = form.querySelector<HTMLElement>("[role=alert]");
  const button = form.querySelector<HTMLButtonElement>("button");
  const field = form.querySelector<HTMLInputElement>("[name=Credential]");
  if (!field || !button) return;
  if (said) said.textContent = "";
  button.disabled = true;
  try {
    const answer = await fetch(form.dataset["options"] ?? "", { method: "POST", body: new FormData(form) });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json() as Json;
    const credential = await (form.dataset["passkey"] === "create" ? make(options) : ask(options));
    if (!(credential instanceof PublicKeyCredential)) throw new Error("no credential");
    field.value = written(credential);
    form.submit();
  } catch {
    // declined, timed out, or refused: said in words, and the reader may try again
    if (said) said.textContent = form.dataset["failed"] ?? "";
    button.disabled = false;
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (!("PublicKeyCredential" in window)) continue;
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    void send(form);
  });
}
