namespace Meirim.Web.Demo;

/// <summary>
/// What people offer, how to reach them and what they let be seen. The dice are others than those of the career, so that a
/// register made before had the same people.
/// </summary>
internal static class DemoOffers
{
    /// <param name="phone">First part of a number that no operator gives out.</param>
    public static void Write(DemoDraft draft, Dice dice, int n, bool former, bool goesHome, string phone)
    {
        if (n % 2_500 == 77) draft.Add(new Concealment(draft.Say("Қорғау нұсқамасы", "Защитное предписание", "Aizsardzības lēmums")), draft.Today.AddDays(-dice.Between(5, 90)));
        if (former) return;
        if (dice.Chance(0.4))
        {
            var joined = draft.Today.AddDays(-dice.Between(100, 400));
            draft.Add(new Contact("work-phone", $"{phone} {dice.Between(0, 99):00} {dice.Between(0, 99):00}"), joined);
            if (dice.Chance(0.6)) draft.Add(new Consent("work-phone"), joined);
        }
        if (!dice.Chance(0.65)) return;
        // most statements are fresh, some have grown stale
        var stated = draft.Today.AddDays(-(dice.Chance(0.85) ? dice.Between(0, 50) : dice.Between(61, 200)));
        var places = dice.Chance(0.55) ? 0 : dice.Of(1, 1, 1, 2, 2, 3, 5);
        draft.Add(new Offer(places, goesHome && dice.Chance(0.8), places > 0 ? dice.Of(0, 0, 3, 7, 14, 30) : dice.Of(30, 60, 90)), stated);
        if (dice.Chance(0.7)) draft.Add(new Consent("free-places"), stated);
    }
}
