namespace Meirim.Web.Demo;

/// <summary>Which kinds of service a post gives, and in which setting, by kind of employer.</summary>
internal static class KazakhServices
{
    public static Job Given(Dice dice, Job job)
    {
        if (job.At is not { } at) return job;
        var kinds = at.Registered.Kind switch
        {
            "home-care" => new[] { "social-domestic", "social-medical", "social-psychological", "social-economic", "social-legal" },
            "day-centre" => ["social-domestic", "social-pedagogical", "social-labour", "social-cultural", "social-psychological"],
            "rehabilitation-centre" => ["social-medical", "social-pedagogical", "social-psychological", "social-labour"],
            "family-centre" => ["social-psychological", "social-pedagogical", "social-legal", "social-economic"],
            "adaptation-centre" => ["social-domestic", "social-labour", "social-legal", "social-economic", "social-psychological"],
            "minors-rehabilitation-centre" or "children-shelter" => ["social-pedagogical", "social-psychological", "social-domestic", "social-legal"],
            "ngo" => ["social-domestic", "social-psychological", "social-pedagogical", "social-labour", "social-cultural", "social-legal"],
            _ => ["social-domestic", "social-medical", "social-psychological", "social-labour", "social-cultural", "social-legal"],
        };
        // a head answers for all that the house gives
        int count = job.Occupation[0] == '1' ? kinds.Length : dice.Between(1, 3);
        return job with { Services = [.. dice.Some(kinds, count)], Settings = [.. dice.Some(at.Settings, dice.Chance(0.8) ? 1 : 2)] };
    }
}
