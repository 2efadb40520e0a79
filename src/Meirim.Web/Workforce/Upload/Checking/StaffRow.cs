using Meirim.Web.Countries;
using Meirim.Web.Records;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>What a row says, once its cells were read. What a cell leaves out is not said, never "none".</summary>
public sealed record StaffRow
{
    public PersonIdentifier? Identifier { get; init; }

    /// <summary>Register number.</summary>
    public string? Number { get; init; }

    /// <summary>The name in one or two spellings; empty when it could not be read.</summary>
    public IReadOnlyList<NewName> Names { get; init; } = [];

    public DateOnly? Born { get; init; }

    public string? Occupation { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? LastDay { get; init; }

    public decimal? Rate { get; init; }

    public string? Post { get; init; }

    public string? Unit { get; init; }

    public EquatableList<string>? Services { get; init; }

    public EquatableList<string>? Settings { get; init; }

    public Education? Education { get; init; }

    public DateOnly? DiplomaDay { get; init; }

    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>Code of the category that the employer holds for right; it is compared, never recorded.</summary>
    public string? Category { get; init; }
}
