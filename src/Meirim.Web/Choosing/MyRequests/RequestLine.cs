namespace Meirim.Web.Choosing.MyRequests;

/// <summary>A request in a list.</summary>
/// <param name="Agreement">The agreement that it led to.</param>
public sealed record RequestLine(ServiceRequest Request, ServiceAgreement? Agreement);
