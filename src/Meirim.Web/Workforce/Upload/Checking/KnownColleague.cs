using Meirim.Names;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Someone of the organisation, with the keys of their names.</summary>
internal sealed record KnownColleague(Guid PersonId, IReadOnlyList<PreparedName> Names);
