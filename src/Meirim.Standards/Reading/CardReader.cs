using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads one card from its heading to the next.</summary>
internal sealed class CardReader(SourceText source, ReadLog log)
{
    /// <summary>The card; null when it lacks something without which it is no card (then the log holds the refusal).</summary>
    public OccupationCard? Read(CardHeading heading, int end)
    {
        var rows = Row.Cut(source, heading.Line + 1, end);
        var header = new HeaderReader(source, log);
        var listAt = header.Read(rows);
        var list = new FunctionListReader(source, log);
        var bodyAt = list.Read(rows, listAt);
        var tailAt = rows.FindIndex(bodyAt, r => TailReader.Begins(source, r));
        if (tailAt < 0) tailAt = rows.Count;
        var tokenizer = new BodyTokenizer(source);
        var body = new BodyReader(source, log);
        body.Read(tokenizer.Cut(rows.GetRange(bodyAt, tailAt - bodyAt)));
        foreach (var (line, text) in tokenizer.Doubtful) log.Warn(WarningCodes.NumberInText, line, text);
        var tail = new TailReader(source, log);
        tail.Read(rows.Skip(tailAt));
        var functions = new FunctionBuilder(body, list.Functions(), heading.Line, log).Build();
        return Assemble(heading, end, header, functions, tail);
    }

    private OccupationCard? Assemble(CardHeading heading, int end, HeaderReader header, List<LabourFunction> functions, TailReader tail)
    {
        var level = Levels.Parse(header.Value(CardField.Level) ?? "");
        var missing = new[]
        {
            (Lost: header.Value(CardField.OccupationCode) is null, What: nameof(CardField.OccupationCode)),
            (Lost: level is null, What: nameof(CardField.Level)),
            (Lost: functions.All(f => f.Skills.Count == 0), What: nameof(OccupationCard.Functions)),
            (Lost: !tail.HasEnd, What: nameof(CardField.Links)),
        };
        foreach (var (lost, what) in missing)
            if (lost) log.Refuse(ErrorCodes.CardIncomplete, lost && what == nameof(CardField.Links) ? end - 1 : heading.Line, $"{heading.Paragraph} {what}");
        if (missing.Any(m => m.Lost)) return null;
        var (otherTitles, goal) = TitlesAndGoal(heading, header);
        var categories = CategoryWords.Read(header.Value(CardField.Handbook));
        if (!string.Equals(Key(heading.Name), Key(header.Value(CardField.Name)), StringComparison.OrdinalIgnoreCase))
            log.Warn(WarningCodes.NameDiffersFromHeading, heading.Line, heading.Name);
        return new(
            heading.Paragraph, Key(header.Value(CardField.Name)) is { Length: > 0 } name ? name : heading.Name, heading.Name,
            Required(header, CardField.GroupCode, heading.Line), header.Value(CardField.OccupationCode)!, level!, header.Value(CardField.SubLevel),
            categories.All, categories.ByLevel, Required(header, CardField.Handbook, heading.Line), [.. header.Education.Rows()],
            [.. ExperienceReader.Read(Required(header, CardField.Experience, heading.Line))], header.Value(CardField.NonFormal),
            [.. TitlesReader.Read(otherTitles)], goal, [.. functions],
            [.. tail.Competences is { } competences ? Parting.AtCommas(TitlesReader.EndOfName(competences)) : Lost(heading.Line, CardField.Competences)],
            tail.Regulations, [.. tail.Links()]);
    }

    // One official card prints its other titles under a first label "goal": a value that begins with a code is no goal.
    private (string? Titles, string Goal) TitlesAndGoal(CardHeading heading, HeaderReader header)
    {
        var titles = header.Value(CardField.OtherTitles);
        var goal = header.ValuesByLabel(CardField.Goal);
        if (titles is null && goal.Count > 1 && TitlesReader.BeginsWithCode(goal[0].Text))
        {
            titles = goal[0].Text;
            log.Warn(WarningCodes.ValueUnderWrongLabel, goal[0].Line, titles);
            goal.RemoveAt(0);
        }
        if (goal.Count == 0) log.Warn(WarningCodes.FieldMissing, heading.Line, nameof(CardField.Goal));
        return (titles, string.Join(' ', goal.Select(g => g.Text)));
    }

    private string Required(HeaderReader header, CardField field, int line)
    {
        if (header.Value(field) is { } value) return value;
        log.Warn(WarningCodes.FieldMissing, line, field.ToString());
        return "";
    }

    private string[] Lost(int line, CardField field)
    {
        log.Warn(WarningCodes.FieldMissing, line, field.ToString());
        return [];
    }

    private static string Key(string? name) => TitlesReader.EndOfName(name ?? "").Trim('"', '«', '»', '“', '”');
}
