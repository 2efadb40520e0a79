namespace Meirim.Web.Exchange.Webhooks;

/// <summary>The name of a receiver leads into our own network.</summary>
internal sealed class AddressRefusedException() : Exception("The address is not in the open network.");
