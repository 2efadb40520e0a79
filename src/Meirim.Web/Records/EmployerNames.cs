using System.Globalization;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>
/// Names, in the reader's language, of the employers in the records that this request has opened. A fact holds the name as the
/// document had it; the register knows the employer in every language.
/// </summary>
public sealed class EmployerNames(MeirimDb db)
{
    private readonly Dictionary<Guid, Words> _known = [];

    /// <summary>Reads the names of all employers in the record.</summary>
    public async Task Learn(PersonFile file, CancellationToken cancel = default)
    {
        var ids = file.Record.Of<Employment>().Select(e => e.Body.Organisation).OfType<Guid>().Where(id => !_known.ContainsKey(id)).Distinct().ToList();
        if (ids.Count == 0) return;
        foreach (var at in await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancel)) _known[at.Id] = at.Name;
    }

    /// <summary>The employer's name; as the document has it where the register does not know the employer.</summary>
    public string Of(Employment post) =>
        (post.Organisation is { } id ? _known.GetValueOrDefault(id) : null)?.In(Language) ?? post.OrganisationName;

    /// <summary>A name that was noted in one language, said in the reader's when it is one of these employers'.</summary>
    public string Say(string noted) => Say(noted, _known.Values);

    /// <inheritdoc cref="Say(string)"/>
    public static string Say(string noted, IEnumerable<Words> names) =>
        names.FirstOrDefault(n => Texts.Languages.Any(l => n.In(l) == noted))?.In(Language) ?? noted;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
