using Mono.Cecil;

namespace Meirim.Architecture.Tests;

/// <summary>Which types each module of the application uses, read from the compiled program.</summary>
internal static class Modules
{
    private const string Root = "Meirim.Web.";

    /// <summary>Modules that every other may use (design, part 2).</summary>
    public static readonly IReadOnlySet<string> Common =
        new HashSet<string>(StringComparer.Ordinal) { "Accounts", "Countries", "Journal", "Records", "Standards", "Ui" };

    /// <summary>A type of one module that uses a type of another.</summary>
    public sealed record Use(string From, string User, string To, string Used);

    public static IReadOnlyList<Use> Uses(ModuleDefinition program)
    {
        var uses = new HashSet<Use>();
        foreach (var type in program.GetTypes())
        {
            if (ModuleOf(type) is not { } from) continue;
            foreach (var used in UsedBy(type).Select(Plain).Distinct())
                if (used.Scope == program && ModuleOf(used) is { } to && to != from)
                    uses.Add(new Use(from, Outer(type).FullName, to, Outer(used).FullName));
        }
        return [.. uses];
    }

    /// <summary>What breaks the wall: a use of a module that is neither common nor has published the type.</summary>
    public static IEnumerable<Use> Breaches(IEnumerable<Use> uses, IReadOnlySet<string> published) =>
        uses.Where(u => !Common.Contains(u.To) && !published.Contains(u.Used));

    private static string? ModuleOf(TypeReference type)
    {
        var space = Outer(type).Namespace;
        if (!space.StartsWith(Root, StringComparison.Ordinal)) return null;
        var module = space[Root.Length..].Split('.')[0];
        return module == "Migrations" ? null : module;
    }

    private static TypeReference Outer(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static TypeReference Plain(TypeReference type) => type.GetElementType();

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        if (type.BaseType is { } parent)
            foreach (var part in Parts(parent)) yield return part;
        foreach (var part in type.Interfaces.SelectMany(i => Parts(i.InterfaceType))) yield return part;
        foreach (var part in type.Fields.SelectMany(f => Parts(f.FieldType))) yield return part;
        foreach (var method in type.Methods)
        {
            foreach (var part in method.Parameters.SelectMany(p => Parts(p.ParameterType)).Concat(Parts(method.ReturnType))) yield return part;
            if (!method.HasBody) continue;
            foreach (var part in method.Body.Variables.SelectMany(v => Parts(v.VariableType))) yield return part;
            foreach (var part in method.Body.Instructions.SelectMany(i => Operand(i.Operand))) yield return part;
        }
    }

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => Parts(type),
        MethodReference method => [.. Parts(method.DeclaringType), .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : []],
        FieldReference field => Parts(field.DeclaringType),
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        if (type is GenericInstanceType generic)
            foreach (var part in generic.GenericArguments.SelectMany(Parts)) yield return part;
        if (type is ArrayType array)
            foreach (var part in Parts(array.ElementType)) yield return part;
    }
}
