using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Marks;

namespace Meirim.Web.Testing.Rounds;

/// <summary>What a test is made of: data of the country, kept with the round as it was.</summary>
/// <param name="Code">E.g. <c>certification-2020</c>.</param>
/// <param name="Minutes">Time for the whole sitting.</param>
/// <param name="Languages">Languages in which it can be taken.</param>
/// <param name="SideBySide">Another language may be shown beside the chosen one.</param>
/// <param name="AtHome">It may be taken without a room and a proctor.</param>
/// <param name="PassShare">Share of all points of the scored blocks that is needed; 0 to 1.</param>
/// <param name="Forms">Number of parallel forms that are drawn.</param>
/// <param name="KeepsPass">Who was told that they had passed keeps it when a later key says otherwise.</param>
/// <param name="AppealDays">Days after the release in which a question can be appealed against.</param>
/// <param name="Open">After the release people may read the wording of their questions.</param>
/// <param name="Profile">Codes of the packs of the psychological part, which stands beside the test and counts for nothing; null without one.</param>
/// <param name="ResitMark">Which way the mark of a resit may be moved so that it asks what the main round's does.</param>
/// <param name="SameMoves">True: a question can be changed until the sheet is handed in.</param>
public sealed record Blueprint(
    string Code, int Minutes, IReadOnlyList<BlueprintBlock> Blocks, IReadOnlyList<string> Languages, double PassShare, int Forms = 4,
    bool SideBySide = true, bool AtHome = false, bool KeepsPass = true, int AppealDays = 10, bool Open = false, IReadOnlyList<string>? Profile = null, ResitMark ResitMark = ResitMark.OnlyLower)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>A part of the test.</summary>
/// <param name="Code">E.g. <c>knowledge</c>.</param>
/// <param name="PassShare">Share of the block's points that is needed beside the total; null when only the total counts.</param>
/// <param name="Trial">Trial items hidden among those that count.</param>
/// <param name="Anchor">Questions that a resit shares with its main round; all its others are new.</param>
public sealed record BlueprintBlock(string Code, ItemUse Use, IReadOnlyList<BlueprintCell> Cells, double? PassShare = null, int Trial = 0, int Anchor = 0)
{
    [JsonIgnore]
    public int Count => Cells.Sum(c => c.Count);

    /// <summary>Place of the cell to which a question belongs, one that names a level before one that takes any; −1 for none.</summary>
    public int CellOf(string area, string level) => Enumerable.Range(0, Cells.Count).Where(n => Cells[n].Area == area && (Cells[n].Level ?? level) == level)
        .OrderBy(n => Cells[n].Level is null).FirstOrDefault(-1);
}

/// <summary>So many questions of this area and level; without a level, of any that no other cell of the block names.</summary>
public sealed record BlueprintCell(string Area, int Count, string? Level = null);
