namespace Meirim.Web.Demo;

/// <summary>A country's invented people. The same seed gives the same people for the same day.</summary>
internal interface IDemoPopulation
{
    IReadOnlyList<DemoOrganisation> Employers { get; }

    int Count { get; }

    /// <summary>The nth person, from 0; each is made by dice of their own, in any order. Employers are registered by then.</summary>
    DemoPerson Person(int n);
}
