using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload;

/// <summary>What a row says, what is wrong with it, and what it would change.</summary>
public sealed record RowContent(IReadOnlyDictionary<UploadColumn, string> Cells)
{
    public IReadOnlyList<CellProblem> Problems { get; init; } = [];

    public IReadOnlyList<PlannedChange> Plan { get; init; } = [];

    /// <summary>True when the person is one of whom the organisation may know more than the public.</summary>
    public bool IsColleague { get; init; }

    /// <summary>Register number of the person, when the sender may know it.</summary>
    public string? Number { get; init; }

    /// <summary>The name as the row has it.</summary>
    public string Name => string.Join(' ', new[] { UploadColumn.Surname, UploadColumn.GivenName, UploadColumn.Patronymic }.Select(c => Cells.GetValueOrDefault(c)).Where(p => !string.IsNullOrEmpty(p)));
}
