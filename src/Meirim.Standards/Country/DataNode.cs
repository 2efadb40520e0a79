using System.Globalization;
using System.Text.Json;

namespace Meirim.Standards.Country;

/// <summary>
/// A JSON object of a country's file, read field by field. What is wrong is written down and reading goes on with an empty
/// value, so that one reading finds everything.
/// </summary>
internal readonly struct DataNode(JsonElement element, string file, string place, List<CountryProblem> problems)
{
    private static readonly string[] FourLanguages = ["kk", "ru", "en", "lv"];

    public string File => file;

    public string Place => place;

    public void Report(string check, string field, string detail) =>
        problems.Add(new CountryProblem(check, file, field.Length == 0 ? place : place.Length == 0 ? field : $"{place}.{field}", detail));

    /// <summary>Demands every required field of the shape and refuses every field that it does not know.</summary>
    public DataNode Demand(DataShape shape)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(CountryCheck.WrongForm, "", "an object is expected");
            return new DataNode(JsonDocument.Parse("{}").RootElement, file, place, []);
        }
        foreach (var field in shape.Required)
            if (!element.TryGetProperty(field, out _))
                Report(field == "source" ? CountryCheck.SourceMissing : CountryCheck.FieldMissing, field, "missing");
        foreach (var property in element.EnumerateObject())
            if (!shape.Knows(property.Name)) Report(CountryCheck.UnknownField, property.Name, "unknown field");
        return this;
    }

    public bool Has(string field) => Value(field) is not null;

    public DataNode Object(string field) =>
        new(Value(field) ?? JsonDocument.Parse("{}").RootElement, file, place.Length == 0 ? field : $"{place}.{field}", problems);

    public IEnumerable<DataNode> Objects(string field)
    {
        if (Value(field) is not { } list) yield break;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Report(CountryCheck.WrongForm, field, "a list is expected");
            yield break;
        }
        var index = 0;
        foreach (var item in list.EnumerateArray())
            yield return new DataNode(item, file, $"{(place.Length == 0 ? "" : place + ".")}{field}[{index++.ToString(CultureInfo.InvariantCulture)}]", problems);
    }

    public string Text(string field) => TextOrNull(field) ?? "";

    public string? TextOrNull(string field)
    {
        if (Value(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())) return value.GetString();
        Report(CountryCheck.WrongForm, field, "a text is expected");
        return null;
    }

    public EquatableList<string> Texts(string field)
    {
        if (Value(field) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(v => v.GetString()!)];
        Report(CountryCheck.WrongForm, field, "a list of texts is expected");
        return [];
    }

    public decimal Number(string field) => NumberOrNull(field) ?? 0;

    public decimal? NumberOrNull(string field)
    {
        if (Value(field) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= 0) return number;
        Report(CountryCheck.WrongForm, field, "a number of 0 or more is expected");
        return null;
    }

    public int Whole(string field) => WholeOrNull(field) ?? 0;

    public int? WholeOrNull(string field)
    {
        if (NumberOrNull(field) is not { } number) return null;
        if (number == decimal.Truncate(number) && number <= int.MaxValue) return (int)number;
        Report(CountryCheck.WrongForm, field, "a whole number is expected");
        return null;
    }

    public bool Flag(string field, bool otherwise = false)
    {
        if (Value(field) is not { } value) return otherwise;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Report(CountryCheck.WrongForm, field, "true or false is expected");
        return otherwise;
    }

    public DateOnly? DayOrNull(string field)
    {
        if (TextOrNull(field) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Report(CountryCheck.WrongForm, field, $"a day (2025-01-31) is expected, not '{text}'");
        return null;
    }

    public Words Words(string field)
    {
        if (!Has(field)) return new Words("", "", "", "");
        var node = Object(field);
        foreach (var language in FourLanguages)
            if (!node.IsWritten(language)) node.Report(CountryCheck.LanguageMissing, language, "no text in this language");
        return new Words(node.Raw("kk"), node.Raw("ru"), node.Raw("en"), node.Raw("lv"));
    }

    public Confidence Confidence(string field, Confidence otherwise = Country.Confidence.High)
    {
        switch (TextOrNull(field))
        {
            case null: return otherwise;
            case "H": return Country.Confidence.High;
            case "M": return Country.Confidence.Medium;
            case "L": return Country.Confidence.Low;
            case var other:
                Report(CountryCheck.WrongForm, field, $"H, M or L is expected, not '{other}'");
                return otherwise;
        }
    }

    public LegalSource Source(Vocabulary<LegalAct> acts)
    {
        var node = Object("source");
        if (Has("source") && !node.IsWritten("act")) node.Report(CountryCheck.SourceMissing, "act", "missing");
        var act = node.Raw("act");
        if (act.Length > 0 && !acts.Has(act)) node.Report(CountryCheck.UnknownCode, "act", $"no act '{act}'");
        return new LegalSource(act, node.TextOrNull("clause"), node.Confidence("confidence"));
    }

    /// <summary>Reports every code that the list does not have.</summary>
    public void Refer<T>(string field, IEnumerable<string?> codes, Vocabulary<T> list) where T : ICoded
    {
        foreach (var code in codes)
            if (code is { Length: > 0 } && !list.Has(code)) Report(CountryCheck.UnknownCode, field, $"no '{code}'");
    }

    private bool IsWritten(string field) =>
        Value(field) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.GetString());

    private string Raw(string field) => IsWritten(field) ? Value(field)!.Value.GetString()! : "";

    private JsonElement? Value(string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
