namespace Meirim.Scales;

/// <summary>
/// A questionnaire as data: who owns it and what they permit, its key, and its wording in the languages in which it may be
/// shown. A pack without permission holds the key only. Read by <see cref="ScalePackReader"/>.
/// </summary>
/// <param name="Code">Small letters, digits and hyphens; the name of its file. Never reused.</param>
/// <param name="Version">Rises with every change of wording or key; kept beside each answer.</param>
/// <param name="Names">What people call it by, in each language of the interface.</param>
/// <param name="Licence">The terms in a few words.</param>
/// <param name="PermissionNote">What exactly is permitted, and under which conditions.</param>
/// <param name="Credit">Who made it; shown wherever it is used.</param>
/// <param name="Source">Where key, order and rules come from.</param>
/// <param name="Changes">What differs from the published form: declared wherever it is used.</param>
/// <param name="Languages">The languages of the wording, by code; none in a pack of a key only.</param>
/// <param name="Days">The days that the answers speak of, back from the day of answering; null when of no period.</param>
/// <param name="Instructions">What stands before the statements, by language.</param>
public sealed record ScalePack(
    string Code, int Version, IReadOnlyDictionary<string, string> Names, string Licence, PermissionState Permission, string PermissionNote, string Credit, string Source,
    IReadOnlyList<string> Changes, IReadOnlyDictionary<string, PackLanguage> Languages, ResponseScale Responses, IReadOnlyList<PackItem> Items, IReadOnlyList<PackScale> Scales,
    int? Days = null, IReadOnlyDictionary<string, string>? Instructions = null)
{
    /// <summary>False when the pack holds a key without wording.</summary>
    public bool HasWording => Languages.Count > 0;
}
