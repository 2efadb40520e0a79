namespace Meirim.Web.Register;

/// <summary>Whether the person lets the public see something, on a day.</summary>
internal static class ConsentRule
{
    public static bool Stands(Record record, string to, DateOnly day) =>
        record.Of<Consent>().Any(c => c.Body.To == to && c.Fact.SupersededAt is null && c.Fact.IsTrueOn(day) == true);
}
