using System.Reflection;
using Meirim.Web;
using Mono.Cecil;

namespace Meirim.Architecture.Tests;

/// <summary>Modules do not reach into each other: two teams before us lost theirs because no test held the walls.</summary>
public sealed class ModuleWallTests
{
    private static readonly ModuleDefinition Program = ModuleDefinition.ReadModule(typeof(MeirimApp).Assembly.Location);

    [Fact]
    public void A_module_uses_only_the_common_modules_and_what_others_publish()
    {
        var uses = Modules.Uses(Program);

        uses.Count.ShouldBeGreaterThan(50, "the reading of the program finds uses at all");
        Modules.Breaches(uses, Published()).Select(u => $"{u.User} uses {u.Used}").Order().ShouldBeEmpty();
    }

    [Fact]
    public void The_wall_falls_when_a_type_is_not_published()
    {
        // the register uses the organisations' published type: taken off the list, the same use is a breach
        var breaches = Modules.Breaches(Modules.Uses(Program), new HashSet<string>());

        breaches.ShouldContain(u => u.From == "Register" && u.To == "Organisations");
    }

    [Fact]
    public void Common_modules_do_not_know_the_others()
    {
        var uses = Modules.Uses(Program).Where(u => Modules.Common.Contains(u.From) && !Modules.Common.Contains(u.To));

        uses.Where(u => !Published().Contains(u.Used)).ShouldBeEmpty();
    }

    /// <summary>What the modules publish: a field <c>Published</c> of their <c>XModule</c> class.</summary>
    private static HashSet<string> Published() => typeof(MeirimApp).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Module", StringComparison.Ordinal))
        .Select(t => t.GetField("Published", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .OfType<FieldInfo>()
        .SelectMany(f => (Type[])f.GetValue(null)!)
        .Select(t => t.FullName!)
        .ToHashSet(StringComparer.Ordinal);
}
