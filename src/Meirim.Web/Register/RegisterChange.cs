namespace Meirim.Web.Register;

/// <summary>That the public entry under a number is another than before. Never what stands in it.</summary>
/// <param name="Revision">The revision of the register at which it became so.</param>
/// <param name="IsPublic">False when the public finds no entry under the number: it is hidden, erased, or another number stands for it.</param>
/// <param name="Region">Where the public finds the person; null when there is no entry.</param>
/// <param name="At">When the entry was made; null when there is none.</param>
public sealed record RegisterChange(Guid PersonId, string Number, long Revision, bool IsPublic, string? Region, DateTimeOffset? At);
