using System.Reflection;

namespace Meirim.Architecture.Tests;

/// <summary>The pure libraries can be used by anyone without us: no web, no database.</summary>
public sealed class PureLibraryTests
{
    private static readonly string[] Impure = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "SQLite", "System.Net", "meirim"];

    [Theory]
    [InlineData(typeof(Meirim.Standards.Words))]
    [InlineData(typeof(Meirim.Names.NameKeys))]
    [InlineData(typeof(Meirim.Ledger.MerkleTree))]
    [InlineData(typeof(Meirim.Psychometrics.ResponseMatrix))]
    [InlineData(typeof(Meirim.Qti.Items.Item))]
    [InlineData(typeof(Meirim.Scales.ScalePack))]
    public void A_pure_library_knows_neither_web_nor_database(Type type) => ImpureReferences(type.Assembly).ShouldBeEmpty();

    [Fact]
    public void The_wall_falls_for_a_library_that_does() => ImpureReferences(typeof(Meirim.Web.MeirimApp).Assembly).ShouldNotBeEmpty();

    private static IEnumerable<string> ImpureReferences(Assembly library) => library.GetReferencedAssemblies()
        .Select(r => r.Name!).Where(name => Impure.Any(i => name.StartsWith(i, StringComparison.Ordinal)));
}
